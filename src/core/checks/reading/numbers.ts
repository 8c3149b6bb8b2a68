export { numberOf } from '../../document/numbers';
