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

/** The whole page: its header and the page of the address. */
export function App() {
  useEffect(() => {
    requestJson<Session>('/session').then(
      (answer) => {
        session.value = answer;
      },
      () => undefined, // signed out, or unreachable: the page shows both
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
    // Screen readers start at the new page, as after a page load.
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
