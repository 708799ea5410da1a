import type { OwnWays } from '../../core/contract/staff/ways'

/** What else the centre still has to confirm; a release changes it, no switch does. */
export function AssumedFacts({ facts }: Pick<OwnWays, 'facts'>) {
  return (
    <section className="panel assumed-facts" aria-labelledby="assumed-facts">
      <h2 id="assumed-facts">
        其他依据待确认 <span className="quieter number">{facts.length} 项，确认后请告知信息科</span>
      </h2>
      <dl>
        {facts.map(({ what, source }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd className="quiet">{source}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
