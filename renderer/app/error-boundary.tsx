import { Component, type ReactNode } from "react";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

interface BoundaryProps {
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly message: string | null;
}

/** A fault of ours ends in words and a way on, not in an empty window. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { message: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    return (
      <main className="crashed">
        <Notice severity="error" title={text.crashed}>
          <p>{this.state.message}</p>
          <p className="quiet">{text.crashedHint}</p>
          <p>
            <Button onPress={() => window.location.reload()}>{text.reload}</Button>
          </p>
        </Notice>
      </main>
    );
  }
}
