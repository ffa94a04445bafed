import { Component, type ReactNode } from 'react';

interface Props {
  readonly words: string;
  readonly verb: string;
  /** Whether the server can be reached: then the page is loaded again by itself, once in a row. */
  readonly connected: boolean;
  readonly children: ReactNode;
}

const RELOADED = 'chancery.reloaded';

/**
 * A page whose code did not come, because the line broke or the house was renewed meanwhile. A browser does not ask for it
 * again by itself, so the page is loaded anew as soon as the server answers; what was typed is kept on the device.
 */
export class PageBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(): void {
    if (!this.state.failed || !this.props.connected || sessionStorage.getItem(RELOADED) === location.pathname) return;
    sessionStorage.setItem(RELOADED, location.pathname);
    location.reload();
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
