/** Reads JMESPath; only where a review asks for something in it. */
export { compile, TreeInterpreter, tokenize } from '@jmespath-community/jmespath';
