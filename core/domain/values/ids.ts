import * as z from 'zod/mini'

/** Branded identifiers: one kind cannot be passed where another belongs. All are opaque strings, never parsed. */
export const PersonId = z.string().check(z.minLength(8), z.maxLength(64)).brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

/** Six-digit code of a centre's city, as in the national centre code table: `420200`. */
export const CentreCode = z
  .string()
  .check(z.regex(/^\d{6}$/))
  .brand<'CentreCode'>()
export type CentreCode = z.infer<typeof CentreCode>

export const ItemCode = z
  .string()
  .check(z.regex(/^[a-z][a-z-]{2,40}$/))
  .brand<'ItemCode'>()
export type ItemCode = z.infer<typeof ItemCode>

/** 办件 id: 128 random bits, the same as the draft's it was born from. */
export const ApplicationId = z
  .string()
  .check(z.regex(/^[0-9a-f]{32}$/))
  .brand<'ApplicationId'>()
export type ApplicationId = z.infer<typeof ApplicationId>

export const MaterialId = z
  .string()
  .check(z.regex(/^[0-9a-f]{32}$/))
  .brand<'MaterialId'>()
export type MaterialId = z.infer<typeof MaterialId>

export const UploadId = z
  .string()
  .check(z.regex(/^[0-9a-f]{32}$/))
  .brand<'UploadId'>()
export type UploadId = z.infer<typeof UploadId>

export const StaffId = z.string().check(z.minLength(2), z.maxLength(40)).brand<'StaffId'>()
export type StaffId = z.infer<typeof StaffId>

export const DepartmentId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{1,40}$/))
  .brand<'DepartmentId'>()
export type DepartmentId = z.infer<typeof DepartmentId>
