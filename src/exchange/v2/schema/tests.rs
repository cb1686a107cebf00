use super::published;

#[test]
fn the_published_schema_is_that_of_the_structs() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/dossier.schema.json");
    let (known, made) = (std::fs::read_to_string(&path).unwrap_or_default(), published());
    if known != made {
        std::fs::write(path.with_extension("json.new"), &made).unwrap();
        panic!(
            "docs/dossier.schema.json is not what the structs say: read \
                docs/dossier.schema.json.new, then put it in its place"
        );
    }
}
