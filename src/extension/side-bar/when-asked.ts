/** The lines of a review: read when somebody looks at them for the first time. */
export { reviewTree } from '../../core/index';
