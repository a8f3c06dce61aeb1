import { expect, test } from 'vitest';
import { createNumbering } from '#lib/match/numbering.ts';
import { fileByPatient, firstFrom, mostWithin, NO_PATIENT } from '#lib/match/patient-files.ts';
import { reconcile } from '#lib/match/reconcile.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const visits = [
  ['Jane Doe', '2025-01-14'],
  ['Jane Doe', '2025-01-07'],
  ['Ann Roe', '2025-01-08'],
  [null, '2025-01-08'],
  ['Jane Doe', '2025-01-08'],
] as const;

function files() {
  const claims = visits.map(([patient, dateOfService], ordinal) =>
    aSourcedClaim(
      { patient, claimNumber: `C${ordinal}`, lines: [aServiceLine({ dateOfService })] },
      { ordinal },
    ),
  );
  const sessions = reconcile(claims, [], []).sessions.map((each) => ({ ...each, claimNames: [] }));
  const patients = createNumbering((patient: string) => patient);
  const patientAt = Int32Array.from(sessions, ({ source: { claim } }) =>
    claim.patient === null ? NO_PATIENT : patients.numberOf(claim.patient),
  );
  const filed = fileByPatient(sessions, patientAt, patients.items.length);
  return { sessions, patients, files: filed };
}

test('files each patient’s sessions by day, and none without a patient', () => {
  const { sessions, patients, files: filed } = files();
  const told = filed.map((file, number) => [
    patients.items[number],
    [...file.sessions].map((at) => sessions[at]?.dateOfService),
  ]);
  expect(told).toEqual([
    ['Jane Doe', ['2025-01-07', '2025-01-08', '2025-01-14']],
    ['Ann Roe', ['2025-01-08']],
  ]);
});

test('finds the first day from a day on, and the most within days running', () => {
  const [jane] = files().files;
  if (jane === undefined) throw new Error('Jane has a file.');
  const [first = 0] = jane.days;
  expect([0, 1, 2, 7, 8].map((off) => firstFrom(jane, first + off))).toEqual([0, 1, 2, 2, 3]);
  expect([1, 2, 7, 8].map((span) => mostWithin(jane, span))).toEqual([1, 2, 2, 3]);
});
