type Fields = Record<string, unknown>;

/** The choices of a pipeline that nobody has touched; the stand-in and the tests begin with the same. */
export const makeOptions = (fields: Fields = {}): Fields => ({
  youtube: { paidPromotion: false },
  instagram: { shareToFeed: true },
  tiktok: {
    mode: 'DIRECT',
    allowComment: false,
    allowDuet: false,
    allowStitch: false,
    brandOrganic: false,
    brandContent: false,
  },
  ...fields,
});
