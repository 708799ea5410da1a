import { centres } from '../../core/catalogue/registry'
import type { Application } from '../../core/domain/application/application'
import type { Place } from './visible-to'
import { casesOf, visibleTo } from './visible-to'

const places: Place[] = centres.flatMap(({ code, departments }) =>
  departments.map(({ id }) => ({ centre: code, department: id })),
)
const caseAt = ({ centre, department }: Place) => ({ centre, department }) as Application
const kindOf = ({ centre, department }: Place) =>
  centres.find(({ code }) => code === centre)?.departments.find(({ id }) => id === department)?.kind

test('for every member of staff and every case: seen and listed when it is of the centre and the department reaches it', () => {
  for (const staff of places)
    for (const place of places) {
      const own = place.centre === staff.centre && (kindOf(staff) === '科室' || place.department === staff.department)
      expect([staff, place, visibleTo(staff)(caseAt(place))]).toEqual([staff, place, own])
      const { centre, department } = casesOf(staff) as { centre: string; department?: { in: string[] } }
      const listed = centre === place.centre && (!department || department.in.includes(place.department))
      expect([staff, place, listed]).toEqual([staff, place, own])
    }
})
