/** As what the light-bulb menu and "Refactor…" list the refactorings. */
import { CodeActionKind } from 'vscode';
import type { Refactoring } from '../../core/index';

export const REFACTORING_KINDS: Readonly<Record<Refactoring['kind'], CodeActionKind>> = {
  write: CodeActionKind.RefactorRewrite.append('extraction'),
  name: CodeActionKind.QuickFix,
  create: CodeActionKind.QuickFix,
  move: CodeActionKind.RefactorMove.append('extraction'),
  order: CodeActionKind.RefactorRewrite.append('extraction').append('order'),
  'order file': CodeActionKind.Source.append('sortKeys').append('extraction'),
};
