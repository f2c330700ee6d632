import { Component, type ReactNode } from "react";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

interface BoundaryProps {
  readonly children: ReactNode;
  readonly onFault: (error: unknown) => void;
}

interface BoundaryState {
  readonly hasFailed: boolean;
}

/**
 * A fault of ours ends in words and a way on, not in an empty window. Its message goes into the log alone: it says nothing
 * to the person, and may hold words of a note.
 */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFault(error);
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <section className="crashed" data-pane tabIndex={-1} aria-label={text.crashed}>
        <Notice severity="error" title={text.crashed}>
          <p className="quiet">{text.crashedHint}</p>
          <p>
            <Button look="main" onPress={() => this.setState({ hasFailed: false })}>
              {text.showAgain}
            </Button>
            <Button onPress={() => window.location.reload()}>{text.reload}</Button>
          </p>
        </Notice>
      </section>
    );
  }
}
