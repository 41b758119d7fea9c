/**
 * Starts tasks as they come, at most `atOnce` on their way, and hands on what came of them in the order in which they
 * began. After the first failure none is started any more; it is thrown when those under way have ended.
 */
export async function inOrder<T>(
  tasks: AsyncIterable<() => Promise<T>>,
  atOnce: number,
  onDone: (result: T) => void,
): Promise<void> {
  const going: Promise<T>[] = [];
  const next = async () => {
    const oldest = going.shift();
    if (oldest) onDone(await oldest);
  };
  try {
    for await (const start of tasks) {
      const task = start();
      // Its failure is met when its turn comes; until then it must not count as unheard of.
      task.catch(() => undefined);
      going.push(task);
      if (going.length >= atOnce) await next();
    }
    while (going.length > 0) await next();
  } catch (error) {
    await Promise.allSettled(going);
    throw error;
  }
}
