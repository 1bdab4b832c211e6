import data from './articles.json' with { type: 'json' };

/** An Apple Support article, user guide page or PDF, verified as a pair of address and title. */
export interface Article {
  /** The number in its address ("118430"), or the guide's own page id. */
  id: string;
  title: string;
  /** Address without a locale. */
  url: string;
  /** The number before 2024, for example "HT204306"; it still leads to the article. */
  formerId?: string;
}

export const articles: readonly Article[] = data;

const byArticleId = new Map(
  articles.flatMap((article) => [article.id, article.formerId ?? article.id].map((id) => [id, article])),
);

/** The verified article with this number, new or old, or null. */
export function articleById(id: string): Article | null {
  return byArticleId.get(id) ?? null;
}
