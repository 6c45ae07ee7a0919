import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface JobLogsProps {
  readonly text: string;
  /** Whether more may come. */
  readonly isLive: boolean;
  readonly downloadHref: string | undefined;
  /** Shown when there are no logs; may be ''. */
  readonly note: string;
}

const SHOWN_CHARACTERS = 400_000; // some thousands of lines; the browser lays out all of them

/** The logs of a job; scrolls along with them until the reader scrolls up. */
export function JobLogs({ text, isLive, downloadHref, note }: JobLogsProps) {
  const box = useRef<HTMLPreElement>(null);
  const [isFollowing, setFollowing] = useState(true);
  // Scrolls together with the text: a scroll event in between would look as if the reader had scrolled up.
  useLayoutEffect(() => {
    if (isFollowing && box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  }, [text, isFollowing]);
  const isCut = text.length > SHOWN_CHARACTERS;
  return (
    <section aria-labelledby="logs">
      <header class="section">
        <h2 id="logs">Logs</h2>
        {isLive && <span class="live">live</span>}
        {!isFollowing && (
          <button type="button" class="quiet" onClick={() => setFollowing(true)}>
            Follow the end
          </button>
        )}
        {downloadHref !== undefined && (
          <a class="button quiet" href={downloadHref} download>
            Download
          </a>
        )}
      </header>
      {text === '' && note !== '' && <p class="muted">{note}</p>}
      {isCut && <p class="muted">The beginning is not shown; the download has all of the logs.</p>}
      <pre
        ref={box}
        class="logs"
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-labelledby="logs"
        onScroll={(event) => {
          const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
          setFollowing(scrollHeight - scrollTop - clientHeight < 30);
        }}
      >
        {isCut ? text.slice(text.indexOf('\n', text.length - SHOWN_CHARACTERS) + 1) : text}
      </pre>
    </section>
  );
}
