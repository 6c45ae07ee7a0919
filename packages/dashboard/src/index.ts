export { bundleDashboard, type DashboardFile } from './bundle.ts';
