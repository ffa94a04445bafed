import { Component, type ReactNode } from 'react';

interface Props {
  readonly words: string;
  readonly verb: string;
  readonly children: ReactNode;
}

/** A page whose code did not come says so in its place; the rest of the incident stays usable. */
export class PageBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="ban held" role="alert">
        <div>{this.props.words}</div>
        <button type="button" className="quiet" onClick={() => location.reload()}>
          {this.props.verb}
        </button>
      </div>
    );
  }
}
