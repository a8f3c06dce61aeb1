import { Loading } from '#components/app/Loading.tsx';
import { ReviewView } from '#components/review/ReviewView.tsx';
import { useReview } from '#components/review/use-review.ts';

export interface ReviewPageProps {
  /** The line that the person asked for, by its address, or null. */
  readonly id: string | null;
}

/** The review screen with the vault behind it. */
export function ReviewPage({ id }: ReviewPageProps) {
  const state = useReview(id);
  if (state.status === 'loading') return <Loading title="Review" />;
  return <ReviewView {...state} asked={id} />;
}
