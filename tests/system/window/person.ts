import type { Program } from "./launch.ts";

/** What a person does outside the page: answers dialogs and uses the menu. */
export async function chooseFolder(program: Program, folder: string | null): Promise<void> {
  await program.evaluate(({ dialog }, path) => {
    const answer = { canceled: path === null, filePaths: path === null ? [] : [path] };
    dialog.showOpenDialog = (async () => answer) as typeof dialog.showOpenDialog;
  }, folder);
}

/** Answers the save dialog with a file; what it suggested can be asked for with `suggestedFile`. */
export async function chooseFile(program: Program, file: string | null): Promise<void> {
  await program.evaluate(({ dialog, app }, path) => {
    const answer = { canceled: path === null, filePath: path ?? "" };
    dialog.showSaveDialog = (async (...args: { defaultPath?: string }[]) => {
      Object.assign(app, { suggestedFile: args.at(-1)?.defaultPath });
      return answer;
    }) as typeof dialog.showSaveDialog;
  }, file);
}

export async function suggestedFile(program: Program): Promise<string> {
  return program.evaluate(({ app }) => String(Reflect.get(app, "suggestedFile")), null);
}

export async function useMenu(program: Program, menu: string, item: string): Promise<void> {
  const found = await program.evaluate(
    ({ Menu }, [outer, inner]) => {
      const submenu = Menu.getApplicationMenu()?.items.find((entry) => entry.label === outer)?.submenu;
      const target = submenu?.items.find((entry) => entry.label === inner);
      target?.click();
      return target !== undefined;
    },
    [menu, item] as const,
  );
  if (!found) throw new Error(`the menu has no ${menu} > ${item}`);
}
