import type { PublicProcedure } from "@motcua/rpc/portal";
import { formatCount } from "@motcua/ui/format";

import { messages } from "./messages.vi.ts";

type Channel = PublicProcedure["versions"][number]["channels"][number];

/** How long it takes and what it costs by each way of handing in. */
export function ChannelTable({ channels }: { readonly channels: readonly Channel[] }) {
  return (
    <div className="mc-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{messages.channel}</th>
            <th scope="col">{messages.time}</th>
            <th scope="col">{messages.fee}</th>
          </tr>
        </thead>
        <tbody>
          {channels.map((channel) => (
            <tr key={channel.channel}>
              <th scope="row">{channel.channelName}</th>
              <td>
                {opening(channel.committedLimit ?? channel.legalLimit)}
                {channel.committedLimit !== null && (
                  <div className="mc-meta">{messages.legalTime(channel.legalLimit)}</div>
                )}
              </td>
              <td>
                {channel.fees.map((fee) => (
                  <div key={`${fee.unit} ${fee.amount} ${fee.note}`}>
                    {fee.amount === 0
                      ? messages.free
                      : messages.amount(formatCount(fee.amount), messages.feeUnits[fee.unit])}
                    {fee.note !== null && <div className="mc-meta">{opening(fee.note)}</div>}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Words that open a cell begin with a capital letter. */
function opening(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
