import type { Session } from '@omotes/http-api';
import { useEffect, useRef } from 'preact/hooks';
import { requestJson } from '../api/request.ts';
import { JobPage } from '../job/job-page.tsx';
import { JobsPage } from '../jobs/jobs-page.tsx';
import { SystemPage } from '../system/system-page.tsx';
import { NewJobPage } from '../new-job/new-job-page.tsx';
import { Announcement } from './announcement.tsx';
import { Header } from './header.tsx';
import { pageOf } from './page.ts';
import { address } from './route.ts';
import { session } from './session.ts';
import { SignIn } from './sign-in.tsx';

/** The whole page: its head, and what the address names. */
export function App() {
  useEffect(() => {
    requestJson<Session>('/session').then(
      (answer) => {
        session.value = answer;
      },
      () => undefined, // signed out, which is shown, or away, which the page itself will say
    );
  }, []);
  return (
    <>
      <Header />
      {session.value === 'signed-out' ? <SignIn /> : <CurrentPage />}
      <Announcement />
    </>
  );
}

const TITLES = { jobs: 'Jobs', job: 'Job', new: 'New job', system: 'System', unknown: 'Not found' };

function CurrentPage() {
  const page = pageOf(address.value.path);
  const isFirst = useRef(true);
  const key = page.name === 'job' ? page.jobId : page.name;
  useEffect(() => {
    document.title = `${TITLES[page.name]} · OMOTES`;
    // A screen reader begins at the new page, as after loading one.
    if (!isFirst.current) document.querySelector<HTMLElement>('main h1')?.focus();
    isFirst.current = false;
  }, [key]);
  switch (page.name) {
    case 'jobs':
      return <JobsPage />;
    case 'job':
      return <JobPage key={page.jobId} jobId={page.jobId} />;
    case 'new':
      return <NewJobPage />;
    case 'system':
      return <SystemPage />;
    case 'unknown':
      return (
        <main>
          <h1 tabIndex={-1}>There is no such page</h1>
          <p>
            <a href="/">All jobs</a>
          </p>
        </main>
      );
  }
}
