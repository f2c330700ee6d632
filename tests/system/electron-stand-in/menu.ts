type Click = (item: object) => void;

interface ItemOptions {
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly submenu?: readonly ItemOptions[];
  readonly click?: Click;
}

interface Item extends Omit<ItemOptions, "submenu" | "click"> {
  readonly submenu?: Menu;
  click(): void;
}

let applicationMenu: Menu | null = null;

/** Items keep their labels, keys and commands; nothing is drawn. */
export class Menu {
  readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly ItemOptions[]): Menu {
    return new Menu(template.map(itemOf));
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }
}

function itemOf({ submenu, click, ...rest }: ItemOptions): Item {
  const item = { ...rest, click: () => click?.(item) };
  return submenu ? { ...item, submenu: Menu.buildFromTemplate(submenu) } : item;
}
