import { documentWords, IdentityDocumentKind } from '../../core/domain/values/identity-document-kind'
import { ListField } from './picked-field'

/** 证件类型, from the phone's own wheel. */
export function DocumentKindField(props: {
  id: string
  value: IdentityDocumentKind
  onPick(kind: IdentityDocumentKind): void
}) {
  const { id, value, onPick } = props
  return (
    <ListField
      id={id}
      label="证件类型"
      value={value}
      options={IdentityDocumentKind.options.map(kind => ({ value: kind, label: documentWords[kind] }))}
      onPick={kind => onPick(IdentityDocumentKind.parse(kind))}
    />
  )
}

/** Digits and X are enough for numbers of eighteen characters that begin with an area. */
export const keyboardOf = (kind: IdentityDocumentKind) =>
  kind === 'resident-id' || kind === 'hmt-residence' ? 'idcard' : 'text'
