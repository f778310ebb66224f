// The way to an import's own page.
import { Link } from '@tanstack/react-router'
import classes from './imports.module.css'

export interface ImportLinkProps {
  readonly importId: number
  readonly text: string
}

export function ImportLink({ importId, text }: ImportLinkProps) {
  return (
    <Link className={classes.link} to="/imports/$importId" params={{ importId: String(importId) }}>
      <bdi>{text}</bdi>
    </Link>
  )
}
