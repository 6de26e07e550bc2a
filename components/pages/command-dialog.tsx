import type { ComponentChildren, VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import type { CommandReply } from '../../utils/messages/protocol.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Notice } from '../notices/notice.tsx';
import type { Command } from '../state/use-command.ts';
import { sayFailure, useCommand } from '../state/use-command.ts';

interface CommandDialogProps {
  open: boolean;
  title: string;
  /** What will happen, exactly. */
  children: ComponentChildren;
  /** The words of the button that does it. */
  doLabel: string;
  look: 'primary' | 'danger';
  disabled?: boolean;
  send: (run: Command['run']) => ReturnType<Command['run']>;
  onDone: (reply: Extract<CommandReply, { ok: true }>) => void;
  onClose: () => void;
}

/** A question before a command: what it does, the way back, the way on, and what went wrong if it did. */
export function CommandDialog({ open, title, children, doLabel, look, disabled, send, onDone, onClose }: CommandDialogProps): VNode {
  const command = useCommand();
  const close = (): void => {
    command.clearFailure();
    onClose();
  };
  const submit = async (): Promise<void> => {
    const reply = await send(command.run);
    if (reply !== undefined) onDone(reply);
  };
  return (
    <Dialog
      open={open}
      title={title}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('shared.cancel')}</Button>
          <Button look={look} busy={command.isRunning} disabled={disabled ?? false} onClick={() => void submit()}>
            {doLabel}
          </Button>
        </>
      }
    >
      {/* A form, so that Enter in a field does what the button does. */}
      <form
        class="dialog-body"
        onSubmit={(event) => {
          event.preventDefault();
          if (disabled !== true) void submit();
        }}
      >
        {children}
        {command.failure !== undefined && (
          <Notice tone="over" live="assertive">
            {sayFailure(command.failure)}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
