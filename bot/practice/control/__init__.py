"""The control interface: act as a member, look at everything, change anything."""
