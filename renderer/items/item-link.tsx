// The way to an item's own page.
import { Link } from '@tanstack/react-router'
import classes from './items.module.css'

export interface ItemLinkProps {
  readonly sku: string
  readonly text?: string
}

export function ItemLink({ sku, text = sku }: ItemLinkProps) {
  return (
    <Link className={classes.link} to="/inventory/items/$sku" params={{ sku }}>
      <bdi>{text}</bdi>
    </Link>
  )
}
