//! The document that is edited.

use serde_json::{Value, json};

pub(crate) fn document() -> Value {
    json!({
        "openapi": "3.0.3", "info": { "title": "Pets", "version": "1" },
        "servers": [{ "url": "https://pets.example" }],
        "paths": {
            "/pets": {
                "get": {
                    "operationId": "listPets", "tags": ["pets"],
                    "parameters": [
                        { "name": "limit", "in": "query", "schema": { "type": "integer", "maximum": 100, "default": 10 } },
                        { "name": "kind", "in": "query", "schema": { "type": "string" } },
                        { "name": "tags", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } },
                    ],
                    "responses": {
                        "200": {
                            "description": "", "headers": { "X-Total": { "schema": { "type": "integer" } } },
                            "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } } } },
                        },
                        "404": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Problem" } } } },
                    },
                },
                "post": {
                    "operationId": "createPet", "tags": ["pets"],
                    "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/NewPet" } } } },
                    "responses": { "201": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } } },
                },
            },
            "/pets/{id}": { "get": {
                "operationId": "getPet", "tags": ["pets"],
                "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } } },
            } },
            "/shapes": { "post": {
                "operationId": "addShape", "tags": ["shapes"],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Shape" } } } },
                "responses": { "204": { "description": "" } },
            } },
            "/photos": { "post": {
                "operationId": "addPhoto", "tags": ["photos"],
                "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": {
                    "type": "object", "required": ["file"],
                    "properties": { "file": { "type": "string", "format": "binary" }, "title": { "type": "string" } },
                } } } },
                "responses": {
                    "204": { "description": "" },
                    "404": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Problem" } } } },
                    "409": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Other" } } } },
                },
            } },
        },
        "components": { "securitySchemes": {
            "key": { "type": "apiKey", "in": "header", "name": "X-Key" },
            "account": { "type": "oauth2", "flows": { "clientCredentials": {
                "tokenUrl": "https://pets.example/token", "scopes": { "read": "", "write": "" },
            } } },
            "user": { "type": "oauth2", "flows": { "authorizationCode": {
                "authorizationUrl": "https://pets.example/authorize", "tokenUrl": "https://pets.example/token",
                "scopes": { "read": "", "write": "" },
            } } },
        }, "schemas": {
            "Pet": { "type": "object", "required": ["id"], "properties": {
                "id": { "type": "string" }, "age": { "type": "integer" }, "mood": { "$ref": "#/components/schemas/Mood" },
            } },
            "NewPet": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" }, "age": { "type": "integer" } } },
            "Mood": { "type": "string", "enum": ["calm", "wild"] },
            "Animal": { "oneOf": [{ "type": "string" }, { "type": "integer" }] },
            "Shape": {
                "oneOf": [{ "$ref": "#/components/schemas/Circle" }, { "$ref": "#/components/schemas/Square" }],
                "discriminator": { "propertyName": "kind", "mapping": {
                    "circle": "#/components/schemas/Circle", "square": "#/components/schemas/Square",
                } },
            },
            "Circle": { "type": "object", "properties": { "radius": { "type": "integer" } } },
            "Square": { "type": "object", "properties": { "side": { "type": "integer" } } },
            "Problem": { "type": "object", "properties": { "title": { "type": "string" } } },
            "Other": { "type": "object", "properties": { "code": { "type": "integer" } } },
        } },
    })
}
