INSTALLED_APPS = ["graphene_django", "strawberry_django", "shop"]
GRAPHENE = {"SCHEMA": "shop.schema.schema"}
