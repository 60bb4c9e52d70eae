-- Measured with a million reviews in a month and no news: without it, the report read all of them to find the newest news.
create index mention_news on mention.mention (space, at desc, id desc) where kind = 'news';
