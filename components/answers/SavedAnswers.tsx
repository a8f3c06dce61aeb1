import { useCallback, useState } from 'react';
import { type Said, SavedAnswersView } from '#components/answers/SavedAnswersView.tsx';
import { count } from '#components/app/count.ts';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import { useLive } from '#components/app/use-live.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import { ReadError } from '#lib/values/read-error.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';
import { parseProfilesFile, profilesToFile } from '#lib/workflow/profiles-file.ts';

/** The person's answers about statements with the vault behind them. */
export function SavedAnswers() {
  const { vault, changeProfile, saveFile } = useServices();
  const reportBug = useBug();
  const [said, setSaid] = useState<Said>();
  const live = useLive(useCallback(() => vault.profiles.list(), [vault]));
  const profiles = live.status === 'loading' ? [] : live.value;

  async function change(profile: MappingProfile, mapping: ColumnMapping): Promise<void> {
    setSaid({ tone: 'plain', words: 'Reading those statements again…' });
    setSaid(describeChange(await changeProfile(profile, mapping)));
  }

  async function forget({ signature }: MappingProfile): Promise<void> {
    await vault.profiles.remove(signature);
    setSaid({
      tone: 'plain',
      words: 'Forgotten. What was read with it stays as it is; the next such statement asks again.',
    });
  }

  async function importFrom(file: File): Promise<void> {
    try {
      const given = parseProfilesFile(await file.text());
      await Promise.all(given.map((profile) => vault.profiles.save(profile)));
      const words = `${count(given.length, 'answer')} taken over. They hold for what you import from now on.`;
      setSaid({ tone: 'plain', words });
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      setSaid({ tone: 'bad', words: error.message });
    }
  }

  return (
    <SavedAnswersView
      profiles={profiles}
      said={said}
      onChange={(profile, mapping) => {
        change(profile, mapping).catch(reportBug);
      }}
      onForget={(profile) => {
        forget(profile).catch(reportBug);
      }}
      onExport={() =>
        saveFile('statement-answers.json', 'application/json', profilesToFile(profiles))
      }
      onImport={(file) => {
        importFrom(file).catch(reportBug);
      }}
    />
  );
}

function describeChange(results: readonly ImportResult[]): Said {
  if (results.length === 0) {
    return { tone: 'plain', words: 'Saved for the next statement with these columns.' };
  }
  const failed = results.filter(({ status }) => status !== 'imported');
  const again = `Saved. ${count(results.length - failed.length, 'statement was', 'statements were')} read again.`;
  if (failed.length === 0) return { tone: 'plain', words: again };
  const names = failed.map(({ fileName }) => fileName).join(', ');
  return {
    tone: 'review',
    words: `${again} With these answers ${names} could not be read in full; look at it under Documents.`,
  };
}
