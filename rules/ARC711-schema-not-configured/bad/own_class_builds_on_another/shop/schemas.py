from rest_framework.schemas.inspectors import ViewInspector


class ShopSchema(ViewInspector):
    pass
