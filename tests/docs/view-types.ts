import path from 'node:path';
import ts from 'typescript';
import { CHECKOUT } from '../support/shirabe.js';

/** The types of the view models as the compiler knows them. */

/** A key of a shape, as docs/templates.md lists it. */
export interface KeyLine {
  /** The kind that has it; '' where all have it, or where there are no kinds. */
  readonly kind: string;
  /** Of a mapping without a name of its own the keys follow behind a point, in a list of such behind "[].". */
  readonly key: string;
  /** What it holds: "Text", "list of BriefFinding", "Text or none". */
  readonly holds: string;
}

const program = ts.createProgram([path.join(CHECKOUT, 'src/model/view.ts')], {
  strict: true,
  noEmit: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  exactOptionalPropertyTypes: true,
  types: [],
});
const checker = program.getTypeChecker();

/** The type that src/model/ calls so. Throws Error where there is none. */
export function modelType(name: string): ts.Type {
  for (const file of program.getSourceFiles().filter(({ fileName }) => fileName.includes('/src/model/'))) {
    const module = checker.getSymbolAtLocation(file);
    const found = module && checker.getExportsOfModule(module).find((one) => one.name === name);
    if (found) return checker.getDeclaredTypeOfSymbol(found);
  }
  throw new Error(`src/model/ has no type ${name}.`);
}

/** Types that are written as mappings of languages or editions. */
const MAPPINGS = ['Text', 'Rich', 'Sizes'].map((name) => ({ name, type: modelType(name) }));

/** What a type is called; null for a mapping without a name of its own. */
export function nameOf(type: ts.Type): string | null {
  const known = checker.getNonNullableType(settled(type));
  const literals = known.isUnion() ? known.types : [known];
  if (literals.every((one) => one.isStringLiteral())) return literals.map(({ value }) => value).join(' or ');
  if (literals.every((one) => (one.flags & ts.TypeFlags.BooleanLike) !== 0)) return 'boolean';
  // To the author of a template they are a number and a text.
  if (known.aliasSymbol?.name === 'Published') return 'number';
  if (known.aliasSymbol?.name === 'Told') return 'Text';
  if (known.aliasSymbol && known.aliasSymbol.name !== 'Readonly') return known.aliasSymbol.name;
  if (known.isUnion()) return known.types.map(nameOf).join(' or ');
  if ((known.flags & ts.TypeFlags.Object) === 0) return checker.typeToString(known);
  const symbol = known.getSymbol()?.name ?? '__type';
  return symbol.startsWith('__') ? (MAPPINGS.find((one) => isSame(one.type, known))?.name ?? null) : symbol;
}

/** Of a parameter of a type, what it stands for where nothing else is said. */
function settled(type: ts.Type): ts.Type {
  return (type.flags & ts.TypeFlags.TypeParameter) === 0 ? type : (checker.getDefaultFromTypeParameter(type) ?? type);
}

function isSame(one: ts.Type, other: ts.Type): boolean {
  return checker.isTypeAssignableTo(one, other) && checker.isTypeAssignableTo(other, one);
}

/** What a list holds; null for what is no list. */
export function entryOf(type: ts.Type): ts.Type | null {
  const known = checker.getNonNullableType(type);
  return checker.isArrayLikeType(known) ? (checker.getTypeArguments(known as ts.TypeReference)[0] ?? null) : null;
}

/** What a key holds, in any of the kinds of a type; null where none has it. */
export function typeOfKey(type: ts.Type, key: string): ts.Type | null {
  const property = kindsOf(type).flatMap((one) => checker.getPropertyOfType(one, key) ?? [])[0];
  return property ? checker.getTypeOfSymbol(property) : null;
}

/** One kind of a union. Throws Error where it has no such kind. */
export function ofKind(type: ts.Type, kind: string): ts.Type {
  const found = kindsOf(type).find((one) => kindOf(one) === kind);
  if (!found) throw new Error(`There is no kind ${kind}.`);
  return found;
}

/** A union of mappings, one by one. */
function kindsOf(type: ts.Type): readonly ts.Type[] {
  const known = checker.getNonNullableType(type);
  return known.isUnion() ? known.types : [known];
}

function kindOf(type: ts.Type): string {
  const kind = typeOfKey(type, 'kind');
  return (kind && nameOf(kind)) ?? '';
}

/** Every key of a shape, with what it holds; first what all kinds of it have. */
export function keysOf(type: ts.Type): readonly KeyLine[] {
  const kinds = kindsOf(type);
  if (kinds.length === 1) return kinds.flatMap((one) => linesOf(one, '', ''));
  const lines = kinds.flatMap((one) => linesOf(one, '', kindOf(one)));
  const isCommon = (line: KeyLine) => lines.filter((other) => isSameKey(other, line)).length === kinds.length;
  const common = lines.filter((line, index) => isCommon(line) && lines.findIndex((one) => isSameKey(one, line)) === index);
  return [...common.map((line) => ({ ...line, kind: '' })), ...lines.filter((line) => !isCommon(line))];
}

function isSameKey(one: KeyLine, other: KeyLine): boolean {
  return one.key === other.key && one.holds === other.holds;
}

function linesOf(type: ts.Type, before: string, kind: string): readonly KeyLine[] {
  return checker.getPropertiesOfType(type).flatMap((property): readonly KeyLine[] => {
    const of = checker.getTypeOfSymbol(property);
    const entry = entryOf(of);
    const isKind = property.name === 'kind' && kind !== '';
    const key = before + property.name;
    const nested =
      nameOf(entry ?? of) === null ? linesOf(checker.getNonNullableType(entry ?? of), `${key}${entry ? '[]' : ''}.`, kind) : [];
    return isKind ? [] : [{ kind, key, holds: holds(of) }, ...nested];
  });
}

function holds(type: ts.Type): string {
  const entry = entryOf(type);
  const isNullable = checker.getNonNullableType(type) !== type;
  return `${entry ? 'list of ' : ''}${nameOf(entry ?? type) ?? 'keys'}${isNullable ? ' or none' : ''}`;
}
