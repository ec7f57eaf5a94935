-- One request: is its token still good, is it within the limit, and who used what.
-- KEYS: the window that is counted; the usage of the day, or ''; marks of revoked tokens, any number
-- ARGV: quota; length of the window in ms; field of the usage; how long the usage is kept, in s
-- Answers: requests in the window with this one (0 when the token is revoked); ms until it ends
for i = 3, #KEYS do
  if redis.call('EXISTS', KEYS[i]) == 1 then
    return {0, 0}
  end
end
local used = redis.call('INCR', KEYS[1])
local left = redis.call('PTTL', KEYS[1])
if left < 0 then
  left = tonumber(ARGV[2])
  redis.call('PEXPIRE', KEYS[1], left)
end
if KEYS[2] ~= '' and used <= tonumber(ARGV[1]) then
  if redis.call('HINCRBY', KEYS[2], ARGV[3], 1) == 1 then
    redis.call('EXPIRE', KEYS[2], ARGV[4])
  end
end
return {used, left}
