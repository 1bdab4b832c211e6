import { Annotator } from '../../utils/annotation/annotator.ts';
import type { Drawing } from '../../utils/annotation/drawing.ts';
import type { View } from '../../utils/annotation/view.ts';

/** The address under which the sample is read; nothing is there. */
export const SAMPLE_ADDRESS = 'https://errata.invalid/sample';

/** The annotator of the sample thread: the very code that reads forums, for as long as the sample is on the page. */
export class SampleAnnotation {
  readonly #drawing: Drawing;
  #view: View;
  #annotator: Annotator | null = null;

  constructor(drawing: Drawing, view: View) {
    this.#drawing = drawing;
    this.#view = view;
  }

  /** The sample has come on the page; returns what takes marks and notes away again. */
  start = (): (() => void) => {
    const annotator = new Annotator(
      document,
      this.#view,
      this.#drawing,
      () => {},
      () => new URL(SAMPLE_ADDRESS),
    );
    this.#annotator = annotator;
    return () => {
      annotator.end();
      this.#annotator = null;
    };
  };

  show(view: View): void {
    this.#view = view;
    this.#annotator?.update(view);
  }

  step(by: 1 | -1 | 'toggle'): void {
    this.#annotator?.step(by);
  }
}
