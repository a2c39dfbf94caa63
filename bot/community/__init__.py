"""The one community this process serves: what its content says, and where it lives on Discord."""
