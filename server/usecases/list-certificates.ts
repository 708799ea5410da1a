import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { AskingPerson, Ports } from '../ports'
import type { Certificate } from '../records/certificate'
import { certificateOffer } from '../standing/certificate-offer'
import { certificateView } from '../standing/certificate-view'

/** The person's certificates of one centre, newest first, the last fifty; and which one can be had there now. */
export async function listCertificates(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'list-certificates'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'list-certificates'>>> {
  const certificates = await ports.database.collection<Certificate>('certificates').list(
    { person: asking.session.person, centre: body.centre },
    {
      order: [
        { field: 'issuedAt', direction: 'desc' },
        { field: '_id', direction: 'asc' },
      ],
      limit: 50,
    },
  )
  const offered = certificateOffer(ports.offers.at(body.centre))
  return {
    ok: true,
    body: {
      certificates: certificates.map(each => certificateView(ports, each)),
      ...(offered
        ? { offer: { kind: offered.kind, title: offered.definition.title, fields: offered.definition.fields } }
        : {}),
    },
  }
}
