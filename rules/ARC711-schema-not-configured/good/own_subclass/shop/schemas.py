from drf_spectacular.openapi import AutoSchema


class ShopSchema(AutoSchema):
    def get_tags(self):
        return ["shop"]
