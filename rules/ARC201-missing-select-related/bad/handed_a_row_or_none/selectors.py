def accounts(site):
    connections = site.repository.connections.order_by("pk")
    return [connection.account.name for connection in connections]  # ARC201 Connection.account
