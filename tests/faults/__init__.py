"""What must hold while processes of the running platform are killed."""
