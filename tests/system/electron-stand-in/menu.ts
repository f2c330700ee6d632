type Click = (item: object) => void;

interface ItemOptions {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly submenu?: readonly ItemOptions[];
  readonly click?: Click;
}

interface Item extends Omit<ItemOptions, "submenu" | "click"> {
  readonly submenu?: Menu;
  enabled: boolean;
  click(): void;
}

let applicationMenu: Menu | null = null;

/** Items keep their labels, keys and commands; nothing is drawn. */
export class Menu {
  readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.items = items;
  }

  getMenuItemById(id: string): Item | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
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
  const item = { ...rest, enabled: true, click: () => click?.(item) };
  return submenu ? { ...item, submenu: Menu.buildFromTemplate(submenu) } : item;
}
