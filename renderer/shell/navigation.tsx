// The screens at the left, each with its key; the review shows how many lines wait.
import { Tooltip } from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useInventoryInfo } from '../client-context.tsx'
import { useWords } from '../words/words-context.tsx'
import type { Command, Commands } from './commands.ts'
import { ariaKeys, platformOf } from './keys.ts'
import classes from './shell.module.css'
import { Shortcut } from './shortcut.tsx'

export function Navigation({ commands }: { readonly commands: Commands }) {
  const { window: words, format } = useWords()
  const open = useInventoryInfo().data?.openLines ?? 0
  const badge = open === 0 ? undefined : { text: format.count(open), label: words.shell.openLines(open) }
  return (
    <nav className={classes.nav} aria-label={words.shell.navigation}>
      <Wordmark />
      <NavItem to="/import" command={commands.showImport} />
      <NavItem to="/review" command={commands.showReview} badge={badge} />
      <NavItem to="/inventory" command={commands.showInventory} />
      <NavItem to="/suppliers" command={commands.showSuppliers} />
      <NavItem to="/imports" command={commands.showImports} />
      <NavItem to="/reports" command={commands.showReports} />
      <div className={classes.navGap} />
      <NavItem to="/inbox" command={commands.showInbox} />
      <NavItem to="/safety" command={commands.showSafety} />
      <NavItem to="/settings" command={commands.showSettings} />
      <HelpItem command={commands.showHelp} />
    </nav>
  )
}

export function Wordmark() {
  return (
    <div className={classes.wordmark}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden>
        <rect x="2.5" y="1.5" width="15" height="17" rx="2.5" fill="var(--mantine-primary-color-filled)" />
        <path d="M6 6h8M6 9.5h8" stroke="#fff" strokeWidth="1.5" strokeLinecap="round" />
        <path
          d="m6.3 13.6 1.9 1.9 4-4"
          stroke="#fff"
          strokeWidth="1.7"
          fill="none"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      Docket
    </div>
  )
}

interface NavItemProps {
  readonly to: NonNullable<LinkProps['to']>
  readonly command: Command
  readonly badge?: { readonly text: string; readonly label: string } | undefined
}

function NavItem({ to, command, badge }: NavItemProps) {
  return (
    <NavTip command={command}>
      <Link
        to={to}
        className={classes.navItem}
        activeProps={{ 'data-active': true }}
        aria-keyshortcuts={ariaKeys(command.keys ?? '', platformOf(navigator.userAgent))}
      >
        <command.icon size={17} stroke={1.6} aria-hidden />
        {command.title}
        {badge !== undefined && (
          <span className={classes.navBadge}>
            <span aria-hidden>{badge.text}</span>
            <span className="only-read-aloud">{badge.label}</span>
          </span>
        )}
      </Link>
    </NavTip>
  )
}

function HelpItem({ command }: { readonly command: Command }) {
  return (
    <NavTip command={command}>
      <button
        type="button"
        className={classes.navItem}
        onClick={command.run}
        aria-keyshortcuts={ariaKeys(command.keys ?? '', platformOf(navigator.userAgent))}
      >
        <command.icon size={17} stroke={1.6} aria-hidden />
        {command.title}
      </button>
    </NavTip>
  )
}

function NavTip({ command, children }: { readonly command: Command; readonly children: React.JSX.Element }) {
  return (
    <Tooltip
      position="right"
      label={
        <span className={classes.tip}>
          {command.title}
          {command.keys !== undefined && <Shortcut keys={command.keys} />}
        </span>
      }
    >
      {children}
    </Tooltip>
  )
}
