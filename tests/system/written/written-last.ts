import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What looks at the files of a whole run comes behind the tests that write them. */
export class WrittenLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLast = ({ moduleId }: TestSpecification): boolean =>
      /\/system\/(verapdf|written)\//.test(moduleId.replaceAll("\\", "/"));
    return [...sorted.filter((file) => !isLast(file)), ...sorted.filter(isLast)];
  }
}
