export { type BenchmarkOptions, runBenchmark } from './benchmark.ts';
export { type Comparison, compare, differences } from './compare.ts';
export { type Conditions } from './conditions.ts';
export { type Report, reportLines } from './report.ts';
export { SECTION_NAMES, type SectionName } from './sections.ts';
export { FULL, QUICK, type Sizes } from './sizes.ts';
