import { APPLE_POSTS } from './apple-community.ts';
import { appleForum } from './apple-forum.ts';

export const appleDeveloperForums = appleForum('apple-developer-forums', 'Apple Developer Forums', {
  title: ['[data-action="post-title"]', '.post-header-title'],
  posts: APPLE_POSTS,
  // the excerpt of the accepted answer inside the question is no post
  ignore: '.answered-by',
  observed: '.answers',
});
