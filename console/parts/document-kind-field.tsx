import { Select } from 'antd'
import { documentWords, IdentityDocumentKind } from '../../core/domain/values/identity-document-kind'
import { Labelled } from './labelled'

interface Props {
  id: string
  value: IdentityDocumentKind
  onChange: (kind: IdentityDocumentKind) => void
}

/** 证件类型: which document lies on the desk. */
export function DocumentKindField({ id, value, onChange }: Props) {
  return (
    <Labelled id={id} label="证件类型" required>
      <Select
        id={id}
        data-testid={id}
        style={{ width: '100%' }}
        value={value}
        options={IdentityDocumentKind.options.map(kind => ({ value: kind, label: documentWords[kind] }))}
        onChange={onChange}
      />
    </Labelled>
  )
}
