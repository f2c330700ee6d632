import { readFileSync } from "node:fs";
import { BRACES_TEMPLATE, CARBONE_TEMPLATE, templateData } from "./prepared-templates.mjs";

export async function openDocxtemplater() {
  const [{ default: Docxtemplater }, { default: PizZip }] = await Promise.all([
    import("docxtemplater"),
    import("pizzip"),
  ]);
  const template = readFileSync(BRACES_TEMPLATE);
  return (content) => {
    const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
    filled.render(templateData(content));
    return filled.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  };
}

export async function openEasyTemplate() {
  const { TemplateHandler } = await import("easy-template-x");
  const template = readFileSync(BRACES_TEMPLATE);
  const handler = new TemplateHandler();
  return (content) => handler.process(template, templateData(content));
}

export async function openCarbone() {
  const { default: carbone } = await import("carbone");
  return (content) =>
    new Promise((resolve, reject) => {
      carbone.render(CARBONE_TEMPLATE, templateData(content), (error, bytes) =>
        error ? reject(error) : resolve(bytes),
      );
    });
}
