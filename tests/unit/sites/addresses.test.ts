import { describe, expect, it } from 'vitest';
import { appleAddress, canonicalAddress, postIdIn, threadAddress } from '../../../utils/sites/addresses.ts';
import { documentOf } from './pages.ts';

describe('addresses', () => {
  it.each([
    [
      'https://discussions.apple.com/thread/256?page=2&sortBy=rank#1',
      'https://discussions.apple.com/thread/256',
    ],
    ['https://f.example/threads/x.7/page-3', 'https://f.example/threads/x.7/'],
    ['https://f.example/threads/x.7/post-31', 'https://f.example/threads/x.7/'],
    ['https://f.example/topic/60-x/page/2/', 'https://f.example/topic/60-x/'],
    ['https://f.example/viewtopic.php?t=42&start=10', 'https://f.example/viewtopic.php?t=42'],
  ])('of the thread: %s', (address, thread) => {
    expect(threadAddress(new URL(address))).toBe(thread);
  });

  it.each([
    ['/thread/1?answerId=262#262', '262'],
    ['/threads/x.7/post-31', '31'],
    ['/posts/31/', '31'],
    ['viewtopic.php?p=101#p101', '101'],
    ['/q/1#a-77', '77'],
    ['/a/480002', '480002'],
    ['/r/x/comments/abc/comment/aaa1/', 'aaa1'],
    ['/thread/1', null],
    [null, null],
  ])('of a post: %s', (address, id) => {
    expect(postIdIn(address, new URL('https://f.example/'))).toBe(id);
  });

  it.each([
    [
      'https://discussions.apple.com/thread/256?page=2',
      { kind: 'thread', id: '256', href: 'https://discussions.apple.com/thread/256' },
    ],
    [
      'https://communities.apple.com/de/docs/DOC-25',
      { kind: 'tip', id: '25', href: 'https://communities.apple.com/de/docs/DOC-25' },
    ],
    [
      'https://developer.apple.com/forums/thread/8',
      { kind: 'thread', id: '8', href: 'https://developer.apple.com/forums/thread/8' },
    ],
    ['https://discussions.apple.com/community/iphone', null],
  ])('of Apple’s: %s', (address, expected) => {
    expect(appleAddress(new URL(address))).toEqual(expected);
  });

  it.each([
    ['https://d.example/t/lost-key/5001/17', 'https://d.example/t/lost-key/5001'],
    ['https://d.example/t/new-phone/5002/3', 'https://d.example/t/new-phone/5002'],
    ['https://d.example/latest', 'https://d.example/t/lost-key/5001'],
  ])('on a page that was loaded as another: %s', (address, thread) => {
    const page = documentOf('<link rel="canonical" href="https://d.example/t/lost-key/5001">');
    expect(canonicalAddress(page, new URL(address), /^.*?\/t\/[^/]+\/(\d+)/)).toBe(thread);
  });
});
