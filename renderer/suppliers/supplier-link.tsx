// The way to a supplier's own page.
import { Link } from '@tanstack/react-router'
import classes from '../items/items.module.css'

export function SupplierLink({ name }: { readonly name: string }) {
  return (
    <Link className={classes.link} to="/suppliers/$name" params={{ name }}>
      <bdi>{name}</bdi>
    </Link>
  )
}
