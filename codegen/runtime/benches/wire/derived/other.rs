//! Objects of a hundred properties, and maps.

use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Hundred {
    pub property_000: String,
    pub property_001: i64,
    pub property_002: bool,
    pub property_003: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_004: Option<String>,
    pub property_005: String,
    pub property_006: i64,
    pub property_007: bool,
    pub property_008: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_009: Option<String>,
    pub property_010: String,
    pub property_011: i64,
    pub property_012: bool,
    pub property_013: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_014: Option<String>,
    pub property_015: String,
    pub property_016: i64,
    pub property_017: bool,
    pub property_018: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_019: Option<String>,
    pub property_020: String,
    pub property_021: i64,
    pub property_022: bool,
    pub property_023: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_024: Option<String>,
    pub property_025: String,
    pub property_026: i64,
    pub property_027: bool,
    pub property_028: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_029: Option<String>,
    pub property_030: String,
    pub property_031: i64,
    pub property_032: bool,
    pub property_033: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_034: Option<String>,
    pub property_035: String,
    pub property_036: i64,
    pub property_037: bool,
    pub property_038: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_039: Option<String>,
    pub property_040: String,
    pub property_041: i64,
    pub property_042: bool,
    pub property_043: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_044: Option<String>,
    pub property_045: String,
    pub property_046: i64,
    pub property_047: bool,
    pub property_048: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_049: Option<String>,
    pub property_050: String,
    pub property_051: i64,
    pub property_052: bool,
    pub property_053: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_054: Option<String>,
    pub property_055: String,
    pub property_056: i64,
    pub property_057: bool,
    pub property_058: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_059: Option<String>,
    pub property_060: String,
    pub property_061: i64,
    pub property_062: bool,
    pub property_063: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_064: Option<String>,
    pub property_065: String,
    pub property_066: i64,
    pub property_067: bool,
    pub property_068: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_069: Option<String>,
    pub property_070: String,
    pub property_071: i64,
    pub property_072: bool,
    pub property_073: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_074: Option<String>,
    pub property_075: String,
    pub property_076: i64,
    pub property_077: bool,
    pub property_078: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_079: Option<String>,
    pub property_080: String,
    pub property_081: i64,
    pub property_082: bool,
    pub property_083: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_084: Option<String>,
    pub property_085: String,
    pub property_086: i64,
    pub property_087: bool,
    pub property_088: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_089: Option<String>,
    pub property_090: String,
    pub property_091: i64,
    pub property_092: bool,
    pub property_093: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_094: Option<String>,
    pub property_095: String,
    pub property_096: i64,
    pub property_097: bool,
    pub property_098: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_099: Option<String>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Labels {
    pub id: i64,
    pub labels: BTreeMap<String, String>,
}
