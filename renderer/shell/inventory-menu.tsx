// The open inventory's name, and the way to another one.
import { Button, Menu, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconTrash } from '@tabler/icons-react'
import { useAppState } from '../client-context.tsx'
import { useWords } from '../words/words-context.tsx'
import { ActionButton } from './action-button.tsx'
import type { Command, Commands } from './commands.ts'
import { Badge } from './status-badge.tsx'
import { useInventoryActions } from './use-inventory-actions.ts'

export function InventoryMenu({ commands }: { readonly commands: Commands }) {
  const { window: words } = useWords()
  const state = useAppState().data
  const { reopen, removeSample } = useInventoryActions()
  const inventory = state?.inventory
  const [isAsking, question] = useDisclosure(false)
  if (state === undefined || inventory === undefined) return null
  const recent = state.recent.filter((entry) => entry.exists).slice(0, 6)
  return (
    <>
      <Menu position="bottom-start" width={260}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            fw={600}
            aria-label={`${inventory.name}: ${words.action.switchInventory}`}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {inventory.name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <CommandItem command={commands.openInventory} />
          <CommandItem command={commands.newInventory} />
          <CommandItem command={commands.openSample} />
          <CommandItem command={commands.closeInventory} />
          {state.isSample && (
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={question.open}>
              {words.sample.remove}
            </Menu.Item>
          )}
          {recent.length > 0 && <Menu.Divider />}
          {recent.length > 0 && <Menu.Label>{words.shell.recent}</Menu.Label>}
          {recent.map((entry) => (
            <Menu.Item key={entry.recentId} onClick={() => reopen(entry.recentId)}>
              {entry.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {state.isSample && <Badge tone="accent" text={words.sample.badge} />}
      <Modal
        opened={isAsking}
        onClose={question.close}
        title={words.sample.remove}
        closeButtonProps={{ 'aria-label': words.action.close }}
      >
        <Text size="sm" mb="md">
          {words.sample.removeHint}
        </Text>
        <ActionButton
          label={words.sample.remove.replace('…', '')}
          icon={IconTrash}
          variant="filled"
          onClick={() => {
            question.close()
            removeSample()
          }}
        />
      </Modal>
      {inventory.readOnly && <Badge tone="warn" text={words.shell.readOnly} />}
    </>
  )
}

function CommandItem({ command }: { readonly command: Command }) {
  return (
    <Menu.Item leftSection={<command.icon size={16} aria-hidden />} onClick={command.run}>
      {command.title}
    </Menu.Item>
  )
}
